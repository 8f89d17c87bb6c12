import { z } from "zod";
import { filled, line, webAddress, written } from "@/lib/platform/typed-text";
import { webhookKinds } from "./kinds";

const endpoint = {
  url: webAddress,
  description: line(200).refine(written, filled),
  kinds: z.array(z.enum(webhookKinds)).min(1, { error: "choose" }),
};

export const addEndpointInput = z.strictObject(endpoint);
export const endpointInput = z.strictObject({ endpointId: z.uuid() });
export const changeEndpointInput = z.strictObject({ endpointId: z.uuid(), ...endpoint });
export const redeliverInput = z.strictObject({ deliveryId: z.uuid() });
