/*
 * One problem: its message in the voice asked for, its places, and the review of it where one may be given.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../../desk/problems';
import { MessageBox } from '../../parts/message';
import type { ViewProps } from '../../view';
import { PlaceList } from './place-list';
import { ReviewForm } from './review-form';

interface ProblemEntryProps extends Pick<ViewProps, 'desk' | 'words' | 'by' | 'setBy' | 'busy'> {
  readonly problem: Problem;
  readonly voice: 'clerk' | 'chief';
}

export function ProblemEntry({ problem, voice, ...rest }: ProblemEntryProps) {
  const { desk, words } = rest;
  const [reviewing, setReviewing] = useState(false);
  const { code, severity: intent, title, what, todo, chief, reviewable } = problem;
  const sentence = voice === 'chief' ? chief : { what, todo };
  return (
    <MessageBox message={{ code, intent, title, ...sentence }} words={words} level="h3">
      <PlaceList problem={problem} desk={desk} words={words} />
      {reviewable ? (
        <div>
          <Button
            size="small"
            aria-expanded={reviewing}
            onClick={() => {
              setReviewing(!reviewing);
            }}
          >
            {words.problems.review.open}
          </Button>
          {reviewing ? <ReviewForm problem={problem} {...rest} /> : null}
        </div>
      ) : null}
    </MessageBox>
  );
}
