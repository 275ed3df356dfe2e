import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PortfolioBodiesDocument } from '../generated/graphql.ts';
import type { Look } from '../shared/useAddress.ts';
import { useAsk } from '../shared/useAsk.ts';

const OFFERED = 25;

/** The body that is chosen, once it is known. */
export function useChosenBody(body: string | null) {
  const { data } = useAsk(PortfolioBodiesDocument, { filter: { ids: body ? [body] : [] } }, { isEnabled: body !== null });
  return (body && data?.portfolioBodies.items.find(({ id }) => id === body)) || null;
}

/** Keeps the conventions of which a body holds a party: one of those the server finds by the words that are typed. */
export function BodyChoice({ body, look }: { body: string | null; look: Look }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useAsk(PortfolioBodiesDocument, { filter: { text: typed }, page: { limit: OFFERED } }, { isEnabled: isOpen });
  const chosen = useChosenBody(body);
  return (
    <Autocomplete
      size="small"
      fullWidth={false}
      sx={{ width: '15.5rem' }}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={chosen}
      options={found.data?.portfolioBodies.items ?? []}
      filterOptions={(options) => options}
      loading={found.isLoading}
      loadingText={translate('garant.portfolio.body.loading')}
      noOptionsText={translate('garant.portfolio.body.none')}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionLabel={({ shortName }) => shortName}
      getOptionKey={({ id }) => id}
      renderOption={({ key, ...item }, { name, conventionCount }) => (
        <li key={key} {...item}>
          <span>
            <span lang="fr">{name}</span> · {translate('garant.portfolio.body.count', { smart_count: conventionCount })}
          </span>
        </li>
      )}
      slotProps={{ popper: { placement: 'bottom-start', sx: { minWidth: '20rem' } } }}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text.trim() : '')}
      onChange={(_, next) => look({ body: next?.id ?? null })}
      renderInput={(input) => <TextField {...input} fullWidth label={translate('garant.portfolio.body.label')} />}
    />
  );
}
