/**
 * Learns the three models of the classifier one after the other, each from what those before it say of pages they have
 * not seen: so it learns how far they can be trusted.
 */
import { drawOf } from "./forms-corpus.mjs";
import { fit } from "./forms-fit.mjs";
import { loadTypeScript } from "./load-typescript.mjs";

const FOLDS = 6;
const LEAST_SITES = 3;
/** How strongly each model is held to what was known before. */
const STRENGTH = { kinds: 1, beside: 1, passwords: 3 };
const SPARSITY = { kinds: 1, beside: 3, passwords: 1 };
/** Smaller weights are left out. */
const LEAST_WEIGHT = 0.15;

const { OWN_TYPES, possibleTypes } = await loadTypeScript("src/forms/own-types.ts");
const { FORM_KINDS } = await loadTypeScript("src/forms/report.ts");
const { PASSWORD_TYPES } = await loadTypeScript("src/forms/knowledge/models.ts");
const { fieldSignals } = await loadTypeScript("src/forms/field-signals.ts");
const { formSignals } = await loadTypeScript("src/forms/form-signals.ts");
const { passwordSignals, passwordsShown, shapeSignals } = await loadTypeScript("src/forms/shape-signals.ts");
const { classifyForm, contextSignals, kindSignals } = await loadTypeScript("src/forms/classify.ts");
const { settle } = await loadTypeScript("src/forms/settle.ts");
const { mainForm, pageFields } = await loadTypeScript("src/forms/page-forms.ts");
const { fieldPrior, kindPrior, passwordPrior } = await loadTypeScript("src/forms/knowledge/priors.ts");
const { MOST_STEPS, PLACES, best, createModel, scoresOf, softmax } = await loadTypeScript("src/forms/linear-model.ts");

/** Types that the labels have no name for: a field labelled as none of the others may be one of them. */
const UNNAMED = ["other", "organization", "organization-title", "tel-country-code", "sex", "honorific-prefix", "url"];

const typeOfLabel = (label) => (label.endsWith("-password") ? "password" : label);

const placesOf = (classes, names) => [...new Set(names)].map((name) => classes.indexOf(name)).filter((place) => place >= 0);

const SAYS_NEW = /^says:(?:new|confirm)$|^password autocomplete=new-password$|:create-password$/;

/**
 * On whole pages only what was shown when they were saved is labelled, and a page without its scripts shows more: that a
 * form's passwords are not labelled says nothing where they call themselves new.
 */
const mayBeUnlabelled = (page, { fields }) =>
  page.set === "pages" &&
  fields.every(({ id }) => page.labels[id] === undefined) &&
  fields.some((field) => field.type === "password" && [...fieldSignals(field)].some((signal) => SAYS_NEW.test(signal)));

/** @returns the kind a form is an example of, or null */
const kindOfForm = (page, form, main) => {
  if (mayBeUnlabelled(page, form)) return null;
  const labelled = form.fields.some(({ id }) => page.labels[id] !== undefined);
  const passwords = form.fields.filter(({ type, visible }) => type === "password" && visible).length;
  if (page.set === "pages") {
    if (labelled) return page.kind === "password-change" ? "password-change" : "sign-up";
    return passwords === 1 ? "login" : null;
  }
  if (form !== main) return null;
  if (page.kind !== null) return page.kind;
  const other = /checkout|payment|card|contact|search|survey|refund|payout|tasklist|title|event|assign|new\.html|help|cart|guest/;
  return other.test(page.name) && !/sign-?up|log-?in/.test(page.name) ? "other" : null;
};

/** @returns the types that a field may rightly be given, or null where nothing is known */
const typesOfField = (page, { id, type }, possible) => {
  const labels = page.labels[id];
  if (labels !== undefined) return labels.flatMap((label) => (label === "other" ? UNNAMED : [typeOfLabel(label)]));
  if (page.set !== "pages") return null;
  if (type === "password") return ["password"];
  // A new password in the clear would have been labelled.
  return possible.has("password") ? OWN_TYPES.filter((other) => other !== "password") : null;
};

const examplesOf = (pages) =>
  pages.flatMap((page) => {
    const labelled = ({ fields }) => fields.filter(({ id }) => page.labels[id] !== undefined).length;
    const main = page.forms.reduce((most, form) => (most === null || labelled(form) > labelled(most) ? form : most), null);
    return page.forms.map((form) => ({
      page,
      form,
      kind: kindOfForm(page, form, main),
      said: formSignals(form.around),
      fields: form.fields.map((field) => {
        const signals = fieldSignals(field);
        const possible = possibleTypes(field, signals);
        const types = typesOfField(page, field, possible);
        const places = placesOf(OWN_TYPES, possible);
        const allowed = types === null ? [] : placesOf(OWN_TYPES, types).filter((place) => places.includes(place));
        return { field, signals, possible: places, allowed, labels: page.labels[field.id] ?? (page.set === "pages" && !mayBeUnlabelled(page, form) ? ["current-password"] : []) };
      }),
    }));
  });

/** Fits on all rows; gives each row the scores of a model that has not seen its site. */
const fitInFolds = (rows, options) => {
  const known = rows.filter(({ allowed }) => allowed.length > 0);
  const foldOf = ({ site }) => Math.floor(drawOf(site, "inner folds") * FOLDS);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fit(known.filter((row) => foldOf(row) !== fold), options);
    const model = asModel(options, weights);
    for (const row of rows) if (foldOf(row) === fold) row.take(scoresOf(model, row.signals));
  }
  return asModel(options, fit(known, options));
};

/** Rounded as it will be written, so that what is measured is what ships. */
const asModel = ({ classes, prior }, weights) => {
  const most = Math.max(...[...weights.values()].map((of) => Math.max(...of.map(Math.abs))));
  const step = Number((most / MOST_STEPS).toPrecision(3));
  const kept = new Map();
  for (const [signal, of] of weights) {
    const pairs = [];
    of.forEach((weight, place) => {
      const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step)));
      if (steps !== 0 && (signal === "" || Math.abs(weight) >= LEAST_WEIGHT)) pairs.push([place, steps * step]);
    });
    if (pairs.length > 0) kept.set(signal, pairs);
  }
  return { ...createModel(classes, (signal) => kept.get(signal) ?? [], prior), step, weights: kept };
};

const guessOf = (scores, possible) => best(OWN_TYPES, scores.map((score, place) => (possible.includes(place) ? score : Number.NEGATIVE_INFINITY)), "other");

/** @returns {Promise<{ models: object, classify: (page: object) => { kind: string, fields: Map<number, string> } }>} */
export const learn = async (pages) => {
  const examples = examplesOf(pages);
  const rowsOfFields = (signalsOf, take) =>
    examples.flatMap((example) =>
      example.fields.map((each, at) => ({
        signals: signalsOf(example, each, at),
        possible: each.possible,
        allowed: each.allowed,
        site: example.page.site,
        weight: example.page.set === "pages" ? 0.3 : 1,
        take: (scores) => take(each, guessOf(scores, each.possible)),
      })),
    );

  const alone = createModel(OWN_TYPES, () => [], fieldPrior);
  for (const example of examples) {
    example.first = example.fields.map((each) => {
      each.guess = guessOf(scoresOf(alone, each.signals), each.possible);
      return { field: each.field, signals: each.signals, guess: each.guess };
    });
  }
  const every = FORM_KINDS.map((_, place) => place);
  const kinds = fitInFolds(
    examples.map((example) => ({
      signals: [...example.said, ...shapeSignals(example.form, example.first)],
      possible: every,
      allowed: example.kind === null ? [] : [FORM_KINDS.indexOf(example.kind)],
      site: example.page.site,
      weight: 1,
      take: (scores) => {
        example.leanings = kindSignals(FORM_KINDS, softmax(scores));
        example.guessedKind = best(FORM_KINDS, scores, "other");
      },
    })),
    { classes: FORM_KINDS, strength: STRENGTH.kinds, sparsity: SPARSITY.kinds, leastSites: LEAST_SITES, prior: kindPrior },
  );

  const beside = fitInFolds(
    rowsOfFields(
      ({ first, leanings }, { signals, guess }, at) => [...signals, ...contextSignals(first, at, guess, leanings)],
      (each, guess) => (each.guess = guess),
    ),
    { classes: OWN_TYPES, strength: STRENGTH.beside, sparsity: SPARSITY.beside, leastSites: LEAST_SITES, prior: fieldPrior },
  );

  const rows = examples.flatMap((example) => {
    const second = settle(example.fields.map(({ field, signals, guess }) => ({ field, signals, guess })), example.guessedKind);
    const around = [...example.said, ...shapeSignals(example.form, second)].map((signal) => `form ${signal}`);
    const isShown = passwordsShown(second);
    return example.fields.flatMap(({ signals, labels }, at) => {
      if (!isShown(second[at])) return [];
      const right = placesOf(PASSWORD_TYPES, labels);
      return [{
        signals: [...signals, ...passwordSignals(second, at, example.leanings), ...around],
        possible: [0, 1],
        allowed: right.length === 1 ? right : [],
        site: example.page.site,
        weight: 1,
        take: () => undefined,
      }];
    });
  });
  const passwords = fitInFolds(rows, { classes: PASSWORD_TYPES, strength: STRENGTH.passwords, sparsity: SPARSITY.passwords, leastSites: LEAST_SITES, prior: passwordPrior });

  const models = { alone, kinds, beside, passwords };
  return { models, classify: (page) => classifyWith(models, page) };
};

const classifyWith = (models, page) => {
  const forms = page.forms.map((features) => ({ features, verdict: classifyForm(features, models) }));
  return { kind: mainForm(forms)?.verdict.kind ?? "other", fields: pageFields(forms), forms };
};

const lineOf = (step, [signal, pairs]) =>
  `${signal}\t${pairs.map(([place, weight]) => PLACES[place] + letterOf(Math.round(weight / step))).join("")}`;

const letterOf = (steps) => String.fromCharCode(steps > 0 ? 96 + steps : 64 - steps);

/** @returns the lines, each with what it shares with the one before as a count in its first character */
const withoutShared = (lines) =>
  lines.map((line, place) => {
    const before = lines[place - 1] ?? "";
    let shared = 0;
    while (shared < PLACES.length - 1 && shared < line.length && line[shared] === before[shared]) shared += 1;
    return `${PLACES[shared]}${line.slice(shared)}`;
  });

/** @returns the source of knowledge/model-weights.ts */
export const modelText = (models) => {
  const parts = Object.entries(models).flatMap(([name, { step, weights }]) => {
    if (weights === undefined) return [];
    const text = [step, ...withoutShared([...weights].map((line) => lineOf(step, line)))].join("\n").replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("$", "\\$");
    return `export const ${name.toUpperCase()} = \`${text}\`;\n`;
  });
  return `/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */\n${parts.join("\n")}`;
};
