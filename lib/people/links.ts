import { config } from "@/lib/platform/config";

/** The addresses of the pages that open something once, with the secret in them. */
const at = (path: string) => `${config().CLAIMDESK_URL}${path}`;

export const invitationLink = (token: string) => at(`/invitation/${token}`);
export const resetLink = (token: string) => at(`/reset/${token}`);
export const signInLink = () => at("/sign-in");
export const setUpPath = (token: string) => `/setup?token=${token}`;
