import { config } from "@/lib/platform/config";

/** The OpenID Connect provider people may sign in with; null while its settings are not complete. */
export const providerSettings = () => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = config();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    name: OIDC_NAME,
    issuer: OIDC_ISSUER.replace(/\/+$/, ""),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
  };
};

export type ProviderSettings = NonNullable<ReturnType<typeof providerSettings>>;

/** What pages say of the provider. */
export const signInProvider = (): { name: string } | null => {
  const settings = providerSettings();
  return settings && { name: settings.name };
};
