import { Box, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { DutyWords } from '../shared/DutyWords.tsx';
import { ink } from '../theme/palette.ts';
import type { Found, FoundGroup } from './useSearch.ts';

const highlighted = { bgcolor: ink.blueWash, boxShadow: `inset 3px 0 0 ${ink.blue}` };
const optionStyle = { px: 2, py: 1, cursor: 'pointer', '&:hover': { bgcolor: ink.greyWash } };
const clamp = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' };

interface OptionProps {
  id: string;
  item: Found;
  isCurrent: boolean;
  onOpen: (to: string) => void;
}

/** The focus stays in the box: keys are handled there, the option only shows which one they act on. */
function Option({ id, item, isCurrent, onOpen }: OptionProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Box
      ref={place}
      id={id}
      role="option"
      aria-selected={isCurrent}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(item.to)}
      sx={{ ...optionStyle, ...(isCurrent ? highlighted : {}) }}
    >
      <Typography component="div" lang={item.lang} sx={clamp}>
        <DutyWords text={item.words} chapeau={item.chapeau} />
      </Typography>
      <Typography component="div" variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {item.detail}
      </Typography>
    </Box>
  );
}

interface SearchResultsProps {
  id: string;
  groups: FoundGroup[];
  /** Rank of the highlighted result over all groups. */
  current: number;
  onOpen: (to: string) => void;
}

export function SearchResults({ id, groups, current, onOpen }: SearchResultsProps) {
  const translate = useTranslate();
  const ranks = new Map(groups.flatMap(({ items }) => items).map((item, rank) => [item.key, rank]));
  return (
    <Box role="listbox" id={id} aria-label={translate('garant.search.results')} sx={{ overflowY: 'auto', pb: groups.length > 0 ? 1 : 0 }}>
      {groups.map(({ label, items }) => (
        <Box key={label} role="group" aria-labelledby={`${id}-${label}`}>
          <Typography
            id={`${id}-${label}`}
            role="presentation"
            variant="h3"
            component="div"
            sx={{ px: 2, pt: 1.5, pb: 0.5, color: 'text.secondary', fontSize: '0.875rem' }}
          >
            {translate(label)}
          </Typography>
          {items.map((item) => {
            const rank = ranks.get(item.key) ?? -1;
            return <Option key={item.key} id={`${id}-${rank}`} item={item} isCurrent={rank === current} onOpen={onOpen} />;
          })}
        </Box>
      ))}
    </Box>
  );
}
