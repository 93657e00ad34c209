package dev.bulwark.auth.sessions;

record CsrfView(String csrfToken) {}
