import Close from '@mui/icons-material/Close';
import { Box, Dialog, IconButton, InputBase, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { ink } from '../theme/palette.ts';
import { SearchResults } from './SearchResults.tsx';
import { useSearch } from './useSearch.ts';

type Search = ReturnType<typeof useSearch>;

/** Says how many are found, or that nothing is; the line is always there so that screen readers hear it change. */
function Outcome({ search: { groups, isLongEnough, isSettled, error } }: { search: Search }) {
  const translate = useTranslate();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const words = () => {
    if (error) return '';
    if (!isLongEnough) return translate('garant.search.hint');
    if (!isSettled) return translate('garant.state.loading');
    return count === 0 ? translate('garant.search.nothing') : translate('garant.search.found', { smart_count: count });
  };
  return (
    <Typography role="status" variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
      {words()}
    </Typography>
  );
}

/** The place of the highlighted result; back to the first one when the words change. */
function useHighlight(search: Search, typed: string) {
  const [rank, setRank] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words start from the first result
  useEffect(() => setRank(0), [typed]);
  const items = search.groups.flatMap((group) => group.items);
  const current = items.length > 0 ? Math.min(rank, items.length - 1) : -1;
  const move = (to: number) => setRank((to + items.length) % Math.max(items.length, 1));
  return { current, item: items[current], move, last: items.length - 1 };
}

/** Keys that move through the results and open one, while the words are being typed. */
function useSearchKeys({ current, item, move, last }: ReturnType<typeof useHighlight>, open: (to: string) => void) {
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(current + 1),
    ArrowUp: () => move(current - 1),
    PageDown: () => move(Math.min(current + 5, last)),
    PageUp: () => move(Math.max(current - 5, 0)),
    Enter: () => item && open(item.to),
  };
  return (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
}

interface WordsProps {
  typed: string;
  onType: (words: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  listId: string;
  isExpanded: boolean;
  activeId: string | undefined;
}

function Words({ typed, onType, onKeyDown, listId, isExpanded, activeId }: WordsProps) {
  const translate = useTranslate();
  return (
    <InputBase
      autoFocus
      fullWidth
      value={typed}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      placeholder={translate('garant.search.placeholder')}
      sx={{ fontSize: '1.1rem', '& input:focus-visible': { outline: 'none' } }}
      slotProps={{
        input: {
          role: 'combobox',
          maxLength: 200,
          'aria-label': translate('garant.search.open'),
          'aria-expanded': isExpanded,
          'aria-controls': listId,
          'aria-autocomplete': 'list',
          'aria-activedescendant': activeId,
        },
      }}
    />
  );
}

/** One box over everything one may see: combobox and list of results, moved through with the arrows, opened with Enter. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const search = useSearch(typed);
  const highlight = useHighlight(search, typed);
  const open = (to: string) => {
    onClose();
    void navigate(to);
  };
  const press = useSearchKeys(highlight, open);
  const activeId = highlight.item ? `${listId}-${highlight.current}` : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={translate('garant.search.open')}
      fullWidth
      maxWidth="md"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: `1px solid ${ink.line}`, px: 2, py: 0.5 }}>
        <Words typed={typed} onType={setTyped} onKeyDown={press} listId={listId} isExpanded={highlight.last >= 0} activeId={activeId} />
        <IconButton onClick={onClose} aria-label={translate('ra.action.close')}>
          <Close />
        </IconButton>
      </Box>
      <Outcome search={search} />
      {search.error && <FailureNotice failure={failureOf(search.error)} />}
      <SearchResults id={listId} groups={search.groups} current={highlight.current} onOpen={open} />
    </Dialog>
  );
}
