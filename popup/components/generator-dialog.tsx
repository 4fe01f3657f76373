/** The generator beside a password box. What is taken is stored first, as everywhere. */
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorNote } from "./error-note.tsx";
import { LazyGeneratorPanel } from "./lazy-generator-panel.tsx";

export interface GeneratorDialogProps {
  readonly onUse: (password: string) => void;
  readonly onClose: () => void;
}

export const GeneratorDialog = ({ onUse, onClose }: GeneratorDialogProps) => {
  const { t } = useWords();
  const call = useCall();
  const { busy, code, run } = useAction();
  return (
    <Dialog title={t("generator")} onClose={onClose}>
      <LazyGeneratorPanel
        acts={(value) => (
          <Button
            look="primary"
            busy={busy}
            disabled={value === ""}
            onPress={() =>
              run(async () => {
                await call("generator/keep", { password: value });
                onUse(value);
              })
            }
          >
            {t("use_this")}
          </Button>
        )}
      />
      <ErrorNote code={code} />
    </Dialog>
  );
};
