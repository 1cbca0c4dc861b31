/** Every demo account's password, printed at the start. Only a database made by the seed knows it. */
export const DEMO_PASSWORD = "plinth-demo-2026";

/** Its Argon2id hash at the cost the app uses, kept here so that the seed needs no hashing of its own. */
export const DEMO_PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$53LYt+Hhp3qmCct/VJ8xaQ$wFFpeD1sq0fwD3uwVV1B48QOiAJoSKdnK3YI66LtvuI";

/** Of the demo administrator's authenticator app. */
export const ADMIN_APP_SECRET = "PLINTHDEMOADMINPLINTHDEMOADMIN22";
