import { z } from "zod";
import { roles } from "@/lib/platform/actor";

/** As people type it: spaces around it and capitals do not matter. */
const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: "email" }));

/** A password to compare; whether it is good enough was asked when it was chosen. */
const givenPassword = z.string().min(1).max(200);

/**
 * A password to be. Length is what counts: NIST SP 800-63B-4, 3.1.1.2, asks for no composition rules.
 * What else may be wrong with it is in rules.ts.
 */
const newPassword = z.string().min(12).max(200);

const personName = z.string().trim().normalize("NFC").min(1).max(120);

/** The secret in a link, as lib/platform/secret-token.ts makes it. */
const token = z.string().min(1).max(100);

const seenVersion = z.number().int().positive();

/** Where a request came from, as far as the server knows. */
const origin = { address: z.string().max(100), userAgent: z.string().max(500) };

export const signInInput = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: givenPassword,
  ...origin,
});

export const providerSignInInput = z.strictObject({
  issuer: z.url(),
  subject: z.string().min(1).max(255),
  email: emailInput,
  emailVerified: z.boolean(),
  name: z.string().trim().max(120),
  userAgent: origin.userAgent,
});

export const sessionInput = z.strictObject({ sessionId: z.uuid() });
export const nothingInput = z.strictObject({});
export const ownSessionsInput = z.strictObject({ currentSessionId: z.uuid() });

export const inviteInput = z.strictObject({ email: emailInput, role: z.enum(roles) });
export const invitationInput = z.strictObject({ invitationId: z.uuid() });
export const tokenInput = z.strictObject({ token });
export const acceptInvitationInput = z.strictObject({
  token,
  name: personName,
  password: newPassword,
  userAgent: origin.userAgent,
});

export const requestResetInput = z.strictObject({ email: emailInput });
export const resetPasswordInput = z.strictObject({
  token,
  password: newPassword,
  userAgent: origin.userAgent,
});
export const changePasswordInput = z.strictObject({
  currentPassword: givenPassword,
  password: newPassword,
  currentSessionId: z.uuid(),
  address: origin.address,
});

export const renameInput = z.strictObject({ name: personName, seenVersion });
export const changeRoleInput = z.strictObject({
  personId: z.uuid(),
  role: z.enum(roles),
  seenVersion,
});
/** "fr, en" as typed; BCP 47, each once. */
const languageList = z
  .string()
  .max(200)
  .transform((text) => [...new Set(text.split(/[\s,;]+/u).filter((tag) => tag !== ""))])
  .refine((tags) => tags.every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)), {
    error: "language",
  });

const day = z.iso.date({ error: "date" }).or(z.literal(""));

export const changeWorkInput = z
  .strictObject({
    personId: z.uuid(),
    seenVersion,
    awayFrom: day,
    awayTo: day,
    /** "" for the desk's */
    workLimit: z
      .literal("")
      .transform(() => null)
      .or(z.coerce.number().int().min(0).max(99)),
    languages: languageList,
  })
  .refine(({ awayFrom, awayTo }) => (awayFrom === "") === (awayTo === "") && awayFrom <= awayTo, {
    error: "away-both-days",
    path: ["awayTo"],
  });

export const personInput = z.strictObject({ personId: z.uuid(), seenVersion });

export const setUpInput = z.strictObject({
  token,
  deskName: z.string().trim().normalize("NFC").min(1).max(80),
  name: personName,
  email: emailInput,
  password: newPassword,
  userAgent: origin.userAgent,
});
