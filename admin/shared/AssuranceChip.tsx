import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { LOOKS } from './assurances.ts';
import { stateWords } from './toldFacts.ts';

export const Chip = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  padding: '1px 8px 1px 5px',
  borderRadius: 999,
  fontSize: '0.8125rem',
  fontWeight: 600,
  lineHeight: 1.6,
  whiteSpace: 'nowrap',
  border: '1px solid currentColor',
});

interface AssuranceChipProps {
  assurance: Assurance;
  /** Of one obligation: only the word of its party is missing. */
  awaitsDeclaration?: boolean;
  count?: number;
}

/** The state of an obligation: icon, word and colour. */
export function AssuranceChip({ assurance, awaitsDeclaration = false, count }: AssuranceChipProps) {
  const translate = useTranslate();
  const { icon: Icon, color, wash } = LOOKS[assurance];
  return (
    <Chip style={{ color, backgroundColor: wash }}>
      <Icon aria-hidden style={{ fontSize: 16 }} />
      {translate(stateWords({ assurance, awaitsDeclaration }))}
      {count !== undefined && <strong>{count}</strong>}
    </Chip>
  );
}
