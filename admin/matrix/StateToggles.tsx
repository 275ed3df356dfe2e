import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { ASSURANCES, LOOKS } from '../shared/assurances.ts';
import { ink } from '../theme/palette.ts';
import type { StateCount } from './matrixReading.ts';

interface StateTogglesProps {
  counts: StateCount[];
  chosen: readonly Assurance[];
  onChange: (states: Assurance[]) => void;
}

const List = styled('ul')({ listStyle: 'none', padding: 0, margin: 0, display: 'flex', flexWrap: 'wrap', gap: 8 });

const Toggle = styled('button')({
  font: 'inherit',
  fontSize: '0.875rem',
  fontWeight: 600,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 32,
  padding: '2px 10px 2px 7px',
  borderRadius: 999,
  border: '1px solid currentColor',
  cursor: 'pointer',
  '& svg': { fontSize: 18 },
  '&:hover': { textDecoration: 'underline' },
  '&[aria-pressed="true"]': { boxShadow: `0 0 0 2px ${ink.paper}, 0 0 0 4px currentColor` },
});

/** How many obligations stand in each state; pressing one finds them in the matrix. */
export function StateToggles({ counts, chosen, onChange }: StateTogglesProps) {
  const translate = useTranslate();
  const countOf = (assurance: Assurance) => counts.find((one) => one.assurance === assurance)?.count ?? 0;
  const shown = ASSURANCES.filter((assurance) => countOf(assurance) > 0 || chosen.includes(assurance));
  const press = (assurance: Assurance) =>
    onChange(chosen.includes(assurance) ? chosen.filter((each) => each !== assurance) : [...chosen, assurance]);
  return (
    <List aria-label={translate('garant.matrix.states')}>
      {shown.map((assurance) => {
        const { icon: Icon, color, wash, standing } = LOOKS[assurance];
        const isCalm = standing === 'OUTSIDE';
        return (
          <li key={assurance}>
            <Toggle
              type="button"
              aria-pressed={chosen.includes(assurance)}
              style={
                isCalm
                  ? { color, backgroundColor: 'transparent', fontWeight: 400, borderColor: ink.line }
                  : { color, backgroundColor: wash }
              }
              onClick={() => press(assurance)}
            >
              {!isCalm && <Icon aria-hidden />}
              {translate(`garant.assurance.${assurance}`)}
              <strong>{countOf(assurance)}</strong>
            </Toggle>
          </li>
        );
      })}
    </List>
  );
}
