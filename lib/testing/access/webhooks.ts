import { database } from "@/lib/platform/database/client";
import {
  addEndpoint,
  changeEndpoint,
  disableEndpoint,
  enableEndpoint,
  rotateSecret,
} from "@/lib/webhooks/commands/endpoints";
import { redeliver, sendTest } from "@/lib/webhooks/commands/sending";
import { endpointsOfDesk, endpointWithLog } from "@/lib/webhooks/queries/endpoints";
import { makePerson } from "../builders";
import { admins, nobodysInput, row } from "./row";

const endpoint = {
  ...{ url: "https://partner.example/hook", description: "A partner" },
  kinds: ["claim.published" as const],
};

const added = async () => {
  const outcome = await addEndpoint(await makePerson("admin"), endpoint);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { endpointId: outcome.value.endpointId };
};

const disabled = async () => {
  const input = await added();
  await disableEndpoint(await makePerson("admin"), input);
  return input;
};

const sent = async () => {
  const input = await added();
  await sendTest(await makePerson("admin"), input);
  const { id } = await database().webhookDelivery.findFirstOrThrow({ where: input });
  return { deliveryId: id };
};

export const webhooks = {
  "command webhooks.add": row(addEndpoint, async () => ({ input: endpoint }), admins),
  "command webhooks.change": row(
    changeEndpoint,
    async () => ({ input: { ...(await added()), ...endpoint, description: "Another" } }),
    admins,
  ),
  "command webhooks.rotate": row(rotateSecret, async () => ({ input: await added() }), admins),
  "command webhooks.disable": row(disableEndpoint, async () => ({ input: await added() }), admins),
  "command webhooks.enable": row(enableEndpoint, async () => ({ input: await disabled() }), admins),
  "command webhooks.test": row(sendTest, async () => ({ input: await added() }), admins),
  "command webhooks.redeliver": row(redeliver, async () => ({ input: await sent() }), admins),
  "query webhooks.list": row(endpointsOfDesk, nobodysInput, admins),
  "query webhooks.one": row(endpointWithLog, async () => ({ input: await added() }), admins),
};
