"use server";

import { revalidatePath } from "next/cache";
import { formAction, oneOf, text, texts } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";
import {
  addEndpoint,
  changeEndpoint,
  disableEndpoint,
  enableEndpoint,
  rotateSecret,
} from "@/lib/webhooks/commands/endpoints";
import { redeliver, sendTest } from "@/lib/webhooks/commands/sending";
import { webhookKinds } from "@/lib/webhooks/kinds";

const refresh = () => revalidatePath("/desk/settings/webhooks", "layout");

const endpointOf = (form: FormData) => ({ endpointId: text(form, "endpointId") });

const told = (form: FormData) => ({
  url: text(form, "url"),
  description: text(form, "description"),
  kinds: texts(form, "kinds").map((kind) => oneOf(webhookKinds, kind)),
});

export const addEndpointAction = formAction({
  read: told,
  run: addEndpoint,
  after: () => {
    refresh();
    return undefined;
  },
});

export const changeEndpointAction = formAction({
  read: (form) => ({ ...endpointOf(form), ...told(form) }),
  run: changeEndpoint,
  after: () => {
    refresh();
    return translator()("webhooks.changed");
  },
});

export const rotateSecretAction = formAction({
  read: endpointOf,
  run: rotateSecret,
  after: () => {
    refresh();
    return undefined;
  },
});

export const disableEndpointAction = formAction({
  read: endpointOf,
  run: disableEndpoint,
  after: () => {
    refresh();
    return translator()("webhooks.disableDone");
  },
});

export const enableEndpointAction = formAction({
  read: endpointOf,
  run: enableEndpoint,
  after: () => {
    refresh();
    return translator()("webhooks.enableDone");
  },
});

export const sendTestAction = formAction({
  read: endpointOf,
  run: sendTest,
  after: () => {
    refresh();
    return translator()("webhooks.testDone");
  },
});

export const redeliverAction = formAction({
  read: (form) => ({ deliveryId: text(form, "deliveryId") }),
  run: redeliver,
  after: () => {
    refresh();
    return translator()("webhooks.redeliverDone");
  },
});
