import { useState } from 'react';
import { drafts } from '../../providers/drafts.ts';

export interface KeptDraft {
  /** What was typed before and not sent; give it to the form as its default values. */
  values: Record<string, unknown> | undefined;
  wasOpen: boolean;
  /** Reads it again, when the form opens. */
  resume: () => void;
  /** Left without sending: kept until the form is opened again. */
  close: () => void;
  /** Sent, or given up. */
  forget: () => void;
}

/**
 * The draft of one form, kept by `<KeepDraft name={name}>` inside it. A session that ends, a reload or a lost network loses nothing typed.
 */
export function useDraft(name: string): KeptDraft {
  const [draft, setDraft] = useState(() => drafts.read(name));
  return {
    values: draft?.values,
    wasOpen: draft?.isOpen ?? false,
    resume: () => setDraft(drafts.read(name)),
    close: () => drafts.close(name),
    forget: () => {
      drafts.forget(name);
      setDraft(undefined);
    },
  };
}
