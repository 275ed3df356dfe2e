import { Box, Link as StyledLink } from '@mui/material';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { ObligationsOfCodesDocument } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import { obligationsUnder } from './obligationsUnder.ts';
import { useObligation } from './useObligation.ts';

const ALL_THAT_BEGIN_SO = /\*$/;

/** What the obligation goes with: its obligations by link, the rest by code. */
export function CrossReferences() {
  const { conventionId, crossReferences } = useObligation();
  const codes = crossReferences.filter((code) => !ALL_THAT_BEGIN_SO.test(code));
  const { data } = useAsk(ObligationsOfCodesDocument, { conventionId, codes });
  const found = data?.obligations.items ?? [];
  const linksOf = (code: string) => {
    if (ALL_THAT_BEGIN_SO.test(code)) {
      return [{ to: obligationsUnder({ conventionIds: [conventionId], text: code.replace(ALL_THAT_BEGIN_SO, '') }), words: code }];
    }
    return found
      .filter((one) => one.code === code)
      .map(({ id, party }) => ({ to: `/obligations/${id}/show`, words: `${code} (${party.code})` }));
  };
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {crossReferences.map((code) => {
        const links = linksOf(code);
        return (
          <li key={code}>
            {links.length === 0 && code}
            {links.map(({ to, words }, rank) => (
              <Fragment key={to}>
                {rank > 0 && ', '}
                <StyledLink component={Link} to={to}>
                  {words}
                </StyledLink>
              </Fragment>
            ))}
          </li>
        );
      })}
    </Box>
  );
}
