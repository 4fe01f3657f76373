/** Version vectors: how often each device changed something. Pure. Follows vault-format §6. */
import type { VersionVector } from "./records.ts";

/** @returns the vector that has seen what both have seen */
export const mergeVersions = (a: VersionVector, b: VersionVector): VersionVector => {
  const devices = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(devices.map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]));
};

/** @returns the vector after one more change by `device` */
export const countChange = (versions: VersionVector, device: string): VersionVector => ({
  ...versions,
  [device]: (versions[device] ?? 0) + 1,
});

/** @returns how `a` stands to `b`; `apart`: each has a change that the other hasn't seen */
export const compareVersions = (a: VersionVector, b: VersionVector): "same" | "older" | "newer" | "apart" => {
  const devices = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const isBehind = devices.some((device) => (a[device] ?? 0) < (b[device] ?? 0));
  const isAhead = devices.some((device) => (a[device] ?? 0) > (b[device] ?? 0));
  if (isBehind) return isAhead ? "apart" : "older";
  return isAhead ? "newer" : "same";
};
