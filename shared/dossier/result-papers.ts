/** What a finished dossier gave, who may take it, and how it was handed over. */
import { z } from '#shared/schema.ts';

/** One document of the result, as the unit that decided wrote it. */
export const resultPaper = z.looseObject({
  name: z.string().min(1).max(1000),
  /** As it stands on the document; empty where it bears none. */
  number: z.string().max(200),
  originals: z.int().min(0).max(999),
  copies: z.int().min(0).max(999),
});
export type ResultPaper = z.infer<typeof resultPaper>;

/** On what ground somebody takes a result. */
export const receiverGrounds = ['owner', 'submitter', 'authorised'] as const;
export type ReceiverGround = (typeof receiverGrounds)[number];

/** Entries of before say the ground in words of their own. */
export const receiver = z.looseObject({
  name: z.string().min(1),
  idNumber: z.string(),
  as: z.string(),
  phone: z.string().max(40).optional(),
  /** The paper that authorises: what it is, its number, its day. Left out where the matter is one's own. */
  paper: z.string().min(1).max(400).optional(),
});
export type Receiver = z.infer<typeof receiver>;

export const waysToReceive = ['office', 'post', 'home'] as const;
export type WayToReceive = (typeof waysToReceive)[number];
