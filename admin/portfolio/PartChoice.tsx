import { useTranslate } from 'react-admin';
import { PortfolioPartsDocument } from '../generated/graphql.ts';
import { Choice } from '../shared/Choice.tsx';
import type { Look } from '../shared/useAddress.ts';
import { useAsk } from '../shared/useAsk.ts';
import { type Looked, PART_STATES } from './usePortfolioAddress.ts';

/** The groups and principles that conventions may be kept by. */
const useParts = (isEnabled = true) => useAsk(PortfolioPartsDocument, {}, { isEnabled }).data?.portfolioTotals.offeredParts ?? [];

/** How a group or a principle is named; its code until that is known. */
export function usePartLabel(part: string | null): string {
  const parts = useParts(part !== null);
  return parts.find(({ code }) => code === part)?.label ?? part ?? '';
}

/** Keeps the conventions by how one group of duties, or one principle, stands. */
export function PartChoice({ part, partState, look }: Pick<Looked, 'part' | 'partState'> & { look: Look }) {
  const translate = useTranslate();
  const choices = useParts().map(({ code, label, groupCode }) => ({ id: code, name: groupCode ? `– ${label}` : label, lang: 'fr' }));
  return (
    <>
      <Choice
        label="garant.portfolio.part.label"
        every="garant.portfolio.all"
        value={part ?? ''}
        choices={choices}
        onChoose={(chosen) => look({ part: chosen, ...(chosen ? {} : { partState: null }) })}
      />
      {part && (
        <Choice
          label="garant.portfolio.part.state"
          every="garant.portfolio.any"
          value={partState ?? ''}
          choices={PART_STATES.map((id) => ({ id, name: translate(`garant.portfolio.part.${id}`) }))}
          onChoose={(chosen) => look({ partState: chosen })}
        />
      )}
    </>
  );
}
