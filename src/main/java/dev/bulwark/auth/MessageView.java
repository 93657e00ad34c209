package dev.bulwark.auth;

record MessageView(String message) {}
