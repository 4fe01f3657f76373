/**
 * A visitor without a browser, for the tests of the apps themselves: speaks to the loopback port under the app's host
 * name (which Node's resolver may not know) and keeps cookies by host. Runs no script.
 */
import { request } from "node:http";

export type Visit = { readonly status: number; readonly location: string | null; readonly text: string };

export const createVisitor = () => {
  const cookies = new Map<string, string>();

  const visit = (method: string, address: string, type?: string, body?: string): Promise<Visit> => {
    const url = new URL(address);
    return new Promise((resolve, reject) => {
      const outgoing = request({
        host: "127.0.0.1",
        port: url.port,
        path: url.pathname + url.search,
        method,
        headers: {
          host: url.host,
          ...(cookies.has(url.hostname) ? { cookie: cookies.get(url.hostname) } : {}),
          ...(type === undefined ? {} : { "content-type": type }),
        },
      });
      outgoing.on("error", reject);
      outgoing.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          const cookie = response.headers["set-cookie"]?.[0]?.split(";")[0];
          if (cookie !== undefined) cookies.set(url.hostname, cookie);
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, text });
        });
      });
      outgoing.end(body);
    });
  };

  return {
    get: (address: string) => visit("GET", address),
    postForm: (address: string, fields: readonly (readonly [string, string])[]) =>
      visit("POST", address, "application/x-www-form-urlencoded", new URLSearchParams(fields.map(([n, v]) => [n, v])).toString()),
    postJson: (address: string, values: unknown) => visit("POST", address, "application/json", JSON.stringify(values)),
    postText: (address: string, type: string, body: string) => visit("POST", address, type, body),
  };
};
