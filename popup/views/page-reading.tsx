/** What Locum reads on the page in the active tab, and why: a debug view. It changes nothing, there or here. */
import { RotateCcw } from "lucide";
import type { MessageKey } from "../../src/i18n/translate.ts";
import type { ReadDocument } from "../../src/messages/protocol.ts";
import { Button } from "../components/button.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { ViewHead } from "../components/header.tsx";
import { useRequest } from "../hooks/use-request.ts";
import { useWords } from "../hooks/use-words.ts";

type ReadForm = ReadDocument["forms"][number];
type ReadField = ReadForm["fields"][number];

const KIND_WORDS = {
  "sign-up": "form_sign_up",
  login: "form_login",
  "password-change": "form_password_change",
  newsletter: "form_newsletter",
  other: "form_other",
} as const satisfies Readonly<Record<ReadForm["kind"], MessageKey>>;

export const PageReading = () => {
  const { t } = useWords();
  const { value, code, reload } = useRequest("site/read", {});
  return (
    <main class="view">
      <ViewHead title={t("page_reading")}>
        <Button small look="quiet" icon={RotateCcw} onPress={reload}>
          {t("read_again")}
        </Button>
      </ViewHead>
      <div class="view-body">
        <p class="hint">{t("page_reading_hint")}</p>
        <ErrorNote code={code} />
        {value?.allowed === false && <p class="empty">{t("page_reading_closed")}</p>}
        {value?.allowed === true && value.documents.length === 0 && <p class="empty">{t("page_reading_none")}</p>}
        {value?.documents.map((document, at) => <DocumentReading key={at} document={document} />)}
      </div>
    </main>
  );
};

const DocumentReading = ({ document: { host, isTop, forms } }: { readonly document: ReadDocument }) => {
  const { t } = useWords();
  return (
    <section class="group">
      <h2>
        <bdi>{host}</bdi>
        {!isTop && ` · ${t("in_a_frame")}`}
      </h2>
      {forms.map((form, at) => (
        <article key={at} class="card reading-form">
          <h3>{t(KIND_WORDS[form.kind])}</h3>
          <Signals signals={form.signals} />
          <ul class="rows">
            {form.fields.map((field, place) => (
              <FieldReading key={place} field={field} />
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
};

const FieldReading = ({ field: { name, type, confirms, visible, signals } }: { readonly field: ReadField }) => {
  const { t } = useWords();
  return (
    <li class="reading-field">
      <p>
        <bdi>{name === "" ? t("nameless_field") : name}</bdi> <code>{type}</code>
        {confirms && <span class="quiet"> · {t("field_confirms")}</span>}
        {!visible && <span class="quiet"> · {t("field_unseen")}</span>}
      </p>
      <Signals signals={signals} />
    </li>
  );
};

const Signals = ({ signals }: { readonly signals: ReadForm["signals"] }) => {
  const { t, signed } = useWords();
  if (signals.length === 0) return null;
  return (
    <details class="signals">
      <summary>{t("why")}</summary>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t("signal")}</th>
            <th scope="col">{t("weight")}</th>
          </tr>
        </thead>
        <tbody>
          {signals.map(({ signal, weight }) => (
            <tr key={signal}>
              <td>
                <bdi>{signal}</bdi>
              </td>
              <td class="weight">{signed(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
