import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Around } from '../shared/Quoted.tsx';
import { Acts } from './Acts.tsx';
import { useAtlas } from './countries.ts';
import { ChooseTerritory } from './verbs/ChooseTerritory.tsx';

/** The words of the clause that are read. */
const CLAUSE = 'national ou européen';

/** How far the parties read « territoire national ou européen », which the text does not say: to be confirmed until all chose the same. */
export function Territory({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const atlas = useAtlas(conventionId).data?.convention;
  if (!atlas) return null;
  const { territory, isTerritoryAgreed, territoryChoices, parties } = atlas;
  const said = parties
    .filter(({ gdprRole }) => gdprRole)
    .map(({ id, code }) => {
      const choice = territoryChoices.find(({ party }) => party.id === id);
      const words = choice ? translate(`garant.territory.${choice.chosenTerritory}`) : translate('garant.processor.notChosen');
      return translate('garant.naming.of', { name: code, words });
    });
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="body2">
        <strong>
          <Around words={translate('garant.processor.territoryIs')} quoted={[CLAUSE]} />
        </strong>{' '}
        {translate(`garant.territory.${territory}`)}
        {!isTerritoryAgreed && (
          <>
            {' · '}
            <strong>{translate('garant.processor.toConfirm')}</strong>
          </>
        )}
        {` (${said.join(' · ')})`}
      </Typography>
      <Acts>
        <ChooseTerritory atlas={atlas} />
      </Acts>
    </Box>
  );
}
