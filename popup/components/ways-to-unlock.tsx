/** The ways to unlock, in the settings: which there are, and naming, changing, removing and adding them. */
import { Fingerprint, KeyRound, Pencil, Trash2 } from "lucide";
import { useState } from "preact/hooks";
import type { WayToUnlock } from "../../src/messages/protocol.ts";
import { canAskKeys } from "../../src/platform/security-keys.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { AddKey, AddPassphrase } from "./add-way.tsx";
import { Button, IconButton } from "./button.tsx";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";
import { WayName } from "./way-name.tsx";

export const WaysToUnlock = () => {
  const { t } = useWords();
  const { changes } = useSession();
  const { value, code } = useRequest("ways/list", {}, changes);
  return (
    <section class="group">
      <h2>{t("ways")}</h2>
      <p class="hint">{t("ways_hint")}</p>
      <ErrorNote code={code} />
      {value !== null && (
        <>
          <ul class="card rows">
            {value.map((way) => (
              <WayRow key={way.slot} way={way} />
            ))}
          </ul>
          {canAskKeys() ? <AddKey /> : <p class="hint">{t("way_key_firefox")}</p>}
          <AddPassphrase />
        </>
      )}
    </section>
  );
};

type Doing = "nothing" | "change" | "rename" | "remove";

const WayRow = ({ way }: { readonly way: WayToUnlock }) => {
  const { t, date } = useWords();
  const [doing, setDoing] = useState<Doing>("nothing");
  const isPassphrase = way.kind === "passphrase";
  const name = way.name === "" ? t(isPassphrase ? "way_passphrase" : "way_key") : way.name;
  const stop = () => setDoing("nothing");
  return (
    <li class="detail-row">
      <Icon node={isPassphrase ? KeyRound : Fingerprint} />
      <div class="detail-main stack tight">
        <div class="row">
          <div class="grow">
            <div class="account-label">
              <bdi>{name}</bdi>
            </div>
            <p class="hint">
              {way.name !== "" && `${t(isPassphrase ? "way_passphrase" : "way_key")} · `}
              {t("way_added", date(way.createdAt))}
            </p>
            {!way.isSound && <p class="problem">{t("way_not_sound")}</p>}
          </div>
          <IconButton icon={Pencil} label={t("way_rename_of", name)} onPress={() => setDoing("rename")} />
          <IconButton icon={Trash2} look="danger" label={t("way_remove_of", name)} onPress={() => setDoing("remove")} />
        </div>
        {isPassphrase && doing !== "change" && (
          <div>
            <Button small {...(way.name === "" ? {} : { label: t("way_change_of", name) })} onPress={() => setDoing("change")}>
              {t("change_passphrase")}
            </Button>
          </div>
        )}
        {doing === "change" && <ChangePassphrase slot={way.slot} onDone={stop} />}
      </div>
      {doing === "rename" && <RenameWay way={way} name={name} onClose={stop} />}
      {doing === "remove" && <RemoveWay way={way} name={name} onClose={stop} />}
    </li>
  );
};

interface ActProps {
  readonly way: WayToUnlock;
  /** What it is called on the screen. */
  readonly name: string;
  readonly onClose: () => void;
}

const RenameWay = ({ way, name, onClose }: ActProps) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const [typed, setTyped] = useState(way.name);
  const { busy, code, run } = useAction();
  const wanted = typed.trim();
  return (
    <Dialog title={t("way_rename_of", name)} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run(async () => {
            await call("ways/rename", { slot: way.slot, name: wanted });
            noteChange();
            say(t("way_renamed", wanted));
            onClose();
          });
        }}
      >
        <WayName value={typed} refused={code === "SlotNameInvalid"} onInput={setTyped} />
        {code !== "SlotNameInvalid" && <ErrorNote code={code} />}
        <div class="row end">
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button submit look="primary" busy={busy}>
            {t("way_rename")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

const RemoveWay = ({ way, name, onClose }: ActProps) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const { busy, code, run } = useAction();
  const remove = () =>
    run(async () => {
      await call("ways/remove", { slot: way.slot });
      noteChange();
      say(t("way_removed", name));
      onClose();
    });
  return (
    <Dialog title={t("way_remove_title", name)} onClose={onClose}>
      <div class="stack">
        <p>{t(way.kind === "key" ? "way_remove_key" : "way_remove_passphrase")}</p>
        <ErrorNote code={code} />
        <div class="row end">
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="danger" busy={busy} onPress={remove}>
            {t("way_remove")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
