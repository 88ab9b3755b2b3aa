/*
 * A sealed round: its code as it stands on paper, the receipt to print, and where to go from here.
 */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { SealTold } from '../../../desk/seal-look';
import type { ActProps } from './page';
import { useStyles } from './styles';

interface SealedProps extends ActProps {
  readonly seal: SealTold;
}

export function Sealed({ desk, words: { between }, seal, to }: SealedProps) {
  const styles = useStyles();
  const { seal: say, state } = between;
  const { code, by, at, intact, receipt } = seal;
  return (
    <>
      {intact ? (
        <p className={styles.text}>{state.sealed(by, at)}</p>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say.changedSince}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.group}>
        <h3 className={styles.small}>{say.code}</h3>
        <p className={styles.code}>{code}</p>
      </div>
      <p className={styles.text}>{receipt === null ? say.receiptGone : say.receipt}</p>
      <div className={styles.buttons}>
        {receipt === null ? null : (
          <Button appearance="primary" onClick={() => void desk.select(receipt, null)}>
            {say.goReceipt}
          </Button>
        )}
        <Button
          onClick={() => {
            to('verify');
          }}
        >
          {say.toVerify}
        </Button>
        <Button
          onClick={() => {
            to('unseal');
          }}
        >
          {say.toUnseal}
        </Button>
      </div>
    </>
  );
}
