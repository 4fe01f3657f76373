import { describe, expect, it } from "vitest";
import { appForUrl } from "../../../src/apps/app-for-url.ts";

describe("appForUrl", () => {
  it.each([
    ["https://app.asana.com/-/login?next=x", "asana"],
    ["https://APP.ASANA.COM:443/", "asana"],
    ["https://acme.slack.com/", "slack"],
    ["https://slack.com/signin", "slack"],
    ["https://acme.atlassian.net/jira", "atlassian"],
    ["https://www.facebook.com/", "meta-business"],
    ["https://github.com/signup", "github"],
    ["http://github.com/", null],
    ["https://github.com:8443/", null],
    ["https://gist.github.com/", null],
    ["https://evilslack.com/", null],
    ["https://slack.com.evil.example/", null],
    ["https://slack.com@evil.example/", null],
    ["http://acme.slack.com/", null],
    ["https://acme.slack.com:444/", null],
    ["blob:https://evil.example/x", null],
    ["not an address", null],
    ["", null],
  ])("says of %s: %s", (url, id) => {
    expect(appForUrl(url)?.id ?? null).toBe(id);
  });
});
