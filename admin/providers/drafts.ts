const PREFIX = 'garant:draft:';
const OWNER = 'garant:drafts-of';

export interface Draft {
  values: Record<string, unknown>;
  /** The form was on screen the last time something was typed in it. */
  isOpen: boolean;
  /** It was sent as the page was left: whether it was recorded is not known here. */
  wasSent?: boolean;
}

function storedNames(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
}

/** A full store loses the draft, never the form. */
function keep(name: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(PREFIX + name);
  }
}

function read(name: string): Draft | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function forgetAll(): void {
  for (const key of storedNames()) sessionStorage.removeItem(key);
}

/** What was typed and not sent yet, per form, in this window only: it outlives a reload and a sign-in, not the window. */
export const drafts = {
  read,
  write: (name: string, values: Draft['values']): void => keep(name, { values, isOpen: true }),
  /** The form was left without being sent: its words wait until it is opened again. */
  close: (name: string): void => {
    const draft = read(name);
    if (draft) keep(name, { ...draft, isOpen: false });
  },
  /** The page is left while its act is sent. */
  sentOnLeaving: (name: string): void => {
    const draft = read(name);
    if (draft) keep(name, { ...draft, isOpen: false, wasSent: true });
  },
  forget: (name: string): void => sessionStorage.removeItem(PREFIX + name),
  forgetAll,
  /** Drafts belong to who typed them: somebody else who signs in in the same window does not find them. */
  belongTo: (personId: string): void => {
    const owner = sessionStorage.getItem(OWNER);
    if (owner !== null && owner !== personId) forgetAll();
    sessionStorage.setItem(OWNER, personId);
  },
};
