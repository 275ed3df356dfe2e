import { createContext, useContext, useEffect } from 'react';

/** Parts of the home that ask something of the person, beside their lists. */
export const ASKING_PARTS = ['clocks', 'rights', 'pagesToCheck', 'textsToAnswer', 'textsToProve', 'proofs', 'proposals'] as const;
export type AskingPart = (typeof ASKING_PARTS)[number];

/** Takes what a part of a page says of itself: whether it asks something of the person; undefined while it does not know. */
export type TakeAsked = (part: AskingPart, isAsked: boolean | undefined) => void;

export const AskedContext = createContext<TakeAsked>(() => undefined);

/** Says to the page whether this part of it asks something of the person, so that it never says that nothing is asked. */
export function useAskedHere(part: AskingPart, isAsked: boolean | undefined): void {
  const take = useContext(AskedContext);
  useEffect(() => take(part, isAsked), [take, part, isAsked]);
}
