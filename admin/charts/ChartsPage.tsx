import { useTranslate } from 'react-admin';
import { Page } from '../shared/Page.tsx';

/** States of a convention at a glance: by theme, and over the past months. */
export default function ChartsPage() {
  const translate = useTranslate();
  return <Page title={translate('garant.menu.matrix')}>{null}</Page>;
}
