import { TablePagination } from '@mui/material';
import { useTranslate } from 'react-admin';
import { STAYING } from '../theme/StayingButton.tsx';

interface PagesProps {
  total: number;
  /** From 0. */
  page: number;
  perPage: number;
  onPage: (page: number) => void;
}

/** Goes from page to page of a list that react-admin does not keep; nothing where one page holds it. */
export function Pages({ total, page, perPage, onPage }: PagesProps) {
  const translate = useTranslate();
  if (total <= perPage) return null;
  return (
    <TablePagination
      component="nav"
      className="not-printed"
      count={total}
      page={page}
      rowsPerPage={perPage}
      rowsPerPageOptions={[]}
      slotProps={{ actions: { previousButton: STAYING, nextButton: STAYING } }}
      onPageChange={(_event, next) => onPage(next)}
      labelDisplayedRows={({ from, to, count }) =>
        translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })
      }
    />
  );
}
