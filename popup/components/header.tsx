/** The head of a view that is not home: back, its title, what can be done there. */
import { ArrowLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { usePlace } from "../hooks/use-place.ts";
import { useWords } from "../hooks/use-words.ts";
import { parentOf } from "../place.ts";
import { IconButton } from "./button.tsx";

export const ViewHead = ({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) => {
  const { t } = useWords();
  const { route, go } = usePlace();
  const parent = parentOf(route);
  return (
    <header class="view-head">
      {parent !== null && <IconButton icon={ArrowLeft} label={t("back")} onPress={() => go(parent)} size={18} />}
      <h1 dir="auto">{title}</h1>
      <div class="view-head-acts">{children}</div>
    </header>
  );
};
