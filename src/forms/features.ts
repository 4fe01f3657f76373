/**
 * What the classifier is told of a form: plain data, so that it can be tested, stored and learned from without a page.
 * How it is read from a page is in extract.ts. All text is normalised (text.ts).
 */
export interface FieldFeatures {
  readonly id: number;
  readonly tag: "input" | "select" | "textarea";
  /** The `type` of an input as the browser understands it; `""` for others. */
  readonly type: string;
  /** The last autocomplete token, lower case; `""` when there is none. */
  readonly autocomplete: string;
  /** Text that names the field for the user: its labels, aria-label, aria-labelledby. */
  readonly label: string;
  readonly placeholder: string;
  /** `name` and `id`. */
  readonly name: string;
  /** Classes, title and data- attributes that hold a name. */
  readonly hints: string;
  /** Text just before the field, up to another field. */
  readonly before: string;
  /** Text just after the field (a label that floats over it, rules for a password, an explanation). */
  readonly after: string;
  readonly visible: boolean;
  /** How far down the page it is, px. */
  readonly top: number;
  readonly empty: boolean;
  readonly maxLength: number | null;
  readonly minLength: number | null;
  readonly hasPattern: boolean;
  readonly hasPasswordRules: boolean;
  readonly numeric: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Of a select: how many options, and the first texts. */
  readonly optionCount: number;
  readonly options: string;
}

export interface FormFeatures {
  readonly fields: readonly FieldFeatures[];
  /** Read from the page when it is first asked for: a form that asks for nothing of a person does without. */
  readonly around: FormSurroundings;
}

/** What a form says of itself, and what is said of it. */
export interface FormSurroundings {
  /** Text of the buttons that submit. */
  readonly submit: string;
  /** Text of other buttons. */
  readonly buttons: string;
  /** The form's own id, name, class and aria-label, and those of its nearest named containers. */
  readonly names: string;
  /** Path and query of the action. */
  readonly action: string;
  /** Headings and legends in the form. */
  readonly headings: string;
  /** The nearest heading before the form. */
  readonly above: string;
  /** Text of links in the form and right after it. */
  readonly links: string;
  /** Where those links go: last parts of their paths. */
  readonly targets: string;
  /** Visible text of the form, from both ends. */
  readonly prose: string;
  /** Visible text just before and just after the form. */
  readonly lead: string;
  readonly tail: string;
  /** Text beside checkboxes. */
  readonly choices: string;
  /** Names of hidden inputs. */
  readonly hidden: string;
  /** Path of the page's address. */
  readonly path: string;
  readonly title: string;
  readonly checkboxes: number;
  /** Whether the page offers to log out. */
  readonly signedIn: boolean;
  /** Password fields that the user sees outside the form. */
  readonly passwordsElsewhere: number;
  readonly method: string;
  readonly hasForm: boolean;
}

/** One reason for a verdict. Positive weights speak for it. */
export interface Signal {
  readonly signal: string;
  readonly weight: number;
}
