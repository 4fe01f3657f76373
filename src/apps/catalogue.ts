/**
 * The catalogue as shipped, and looking up by id. Entries that users add or correct win over these: hand a list of both
 * to the functions of this folder, theirs first. Not the facts themselves (`catalogue/`).
 */
import type { CatalogueApp } from "./app.ts";
import { PAID_SOCIAL_APPS } from "./catalogue/paid-social.ts";
import { SEAT_BASED_APPS } from "./catalogue/seat-based.ts";

export const CATALOGUE: readonly CatalogueApp[] = [...SEAT_BASED_APPS, ...PAID_SOCIAL_APPS];

/** @returns the first app with `id`, or `null` */
export const appById = (id: string | null, apps: readonly CatalogueApp[] = CATALOGUE): CatalogueApp | null =>
  apps.find((app) => app.id === id) ?? null;
