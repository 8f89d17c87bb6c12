import { config } from "@/lib/platform/config";

/** Where an endpoint is looked at, for mail. */
export const endpointLink = (endpointId: string): string =>
  `${config().CLAIMDESK_URL}/desk/settings/webhooks/${endpointId}`;
