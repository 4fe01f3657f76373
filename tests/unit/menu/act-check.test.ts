import { describe, expect, it } from "vitest";
import { judgeAct } from "../../../src/menu/act-check.ts";

const honest = { visible: true, ratio: 1, dwellMs: 800, trusted: true, devicePixelRatio: 1 };

describe("judging a press in the menu", () => {
  it("believes a press that was seen long enough", () => {
    expect(judgeAct(honest, 1)).toBe("seen");
    expect(judgeAct({ ...honest, devicePixelRatio: 2 }, 1)).toBe("seen");
    expect(judgeAct({ ...honest, devicePixelRatio: 0.5 }, 0.5)).toBe("seen");
  });

  it("says that a browser without visibility can't tell", () => {
    expect(judgeAct({ ...honest, visible: null }, 1)).toBe("untold");
  });

  const doubts = {
    "covered": { visible: false },
    "partly off the screen": { ratio: 0.98 },
    "shown for too short a time": { dwellMs: 499 },
    "pressed by a script": { trusted: false },
    "shrunk by the page": { devicePixelRatio: 0.2 },
  };
  for (const [name, change] of Object.entries(doubts)) {
    it(`doubts a menu that was ${name}`, () => {
      expect(judgeAct({ ...honest, ...change }, 1)).toBe("unseen");
      expect(judgeAct({ ...honest, visible: null, ...change }, 1)).toBe("unseen");
    });
  }
});
