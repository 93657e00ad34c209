package dev.bulwark.auth.mfa;

/**
 * A new secret, told this once.
 *
 * @param secret base32, for who types it
 * @param provisioningUri {@code otpauth://totp/...}, for apps
 * @param qrCode the same as a PNG in base64, for cameras
 */
record EnrollView(String secret, String provisioningUri, String qrCode) {}
