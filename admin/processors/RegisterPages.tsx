import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ADDRESS_OF_COUNTRIES, ADDRESS_OF_TABLE } from './processorAddress.ts';

/** The other pages of the register, from its list. */
export function RegisterPages() {
  const translate = useTranslate();
  return (
    <>
      <Button component={Link} to={ADDRESS_OF_TABLE} size="small">
        {translate('garant.policyTable.title')}
      </Button>
      <Button component={Link} to={ADDRESS_OF_COUNTRIES} size="small">
        {translate('garant.countryList.title')}
      </Button>
    </>
  );
}
