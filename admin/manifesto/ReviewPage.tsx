import { Card, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { ManifestoDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ReviewForm } from './ReviewForm.tsx';

/** A reviewer goes through the manifesto of a convention, one commitment after the other, and signs it as one act. */
export default function ReviewPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const query = useAsk(ManifestoDocument, { conventionId });
  return (
    <Page
      title={translate('garant.manifestoReview.title')}
      lead={translate('garant.manifestoReview.lead')}
      actions={
        <StyledLink component={Link} to={`/conventions/${conventionId}/manifesto`}>
          {translate('garant.manifestoReview.backToManifesto')}
        </StyledLink>
      }
    >
      <Answer query={query}>
        {({ manifesto }) =>
          manifesto.allowedActions.includes('REVIEW_MANIFESTO') ? (
            <Card sx={{ p: { xs: 2, md: 2.5 } }}>
              <ReviewForm manifesto={manifesto} />
            </Card>
          ) : (
            <Typography role="status">{translate('garant.manifestoReview.notYours')}</Typography>
          )
        }
      </Answer>
    </Page>
  );
}
