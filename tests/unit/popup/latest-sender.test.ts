import { expect, test } from "vitest";
import { createLatestSender } from "../../../popup/latest-sender.ts";

/** A `send` that ends only when it is told to. */
const held = () => {
  const sent: string[] = [];
  const ends: (() => void)[] = [];
  const sender = createLatestSender<string>((value) => {
    sent.push(value);
    return new Promise((resolve) => ends.push(resolve));
  });
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { sent, sender, end };
};

test("sends the first value before it returns, and of those that come meanwhile only the newest", async () => {
  const { sent, sender, end } = held();
  sender.push("a");
  expect(sent).toEqual(["a"]);
  sender.push("ab");
  sender.push("abc");
  expect(sent).toEqual(["a"]);
  await end();
  expect(sent).toEqual(["a", "abc"]);
  await end();
  sender.push("abcd");
  expect(sent).toEqual(["a", "abc", "abcd"]);
});

test("settles when the last value has arrived, and not before", async () => {
  const { sender, end } = held();
  await sender.settled();
  sender.push("a");
  sender.push("b");
  let settled = false;
  void sender.settled().then(() => (settled = true));
  await end();
  expect(settled).toBe(false);
  await end();
  expect(settled).toBe(true);
});
