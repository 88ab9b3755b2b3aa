/*
 * 开启下一轮 and 递补: how many go on, which places are free, who is next in line, and what opening would do now.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { NameField, Submit } from './fields';
import { Entering } from './entering';
import { isBlank, type ActProps } from './page';
import { useStyles } from './styles';

export function OpenRound({ desk, words, by, setBy, busy, it, to }: ActProps) {
  const styles = useStyles();
  const [tried, setTried] = useState(false);
  const { between } = words;
  const { enter: say, fields } = between;
  const { entering, round } = it;
  if (entering === null) return null;
  const { before, obstacle, does, sheetIsThere } = entering;
  const nameFault = isBlank(by) ? fields.nameNeeded : null;
  const submit = (): void => {
    setTried(true);
    if (nameFault === null) void desk.prepare({ act: 'open', round, by: by.trim() });
  };
  const isTie = obstacle?.code === 'tie-on-line' || obstacle?.code === 'tie-in-line';
  return (
    <>
      <Entering entering={entering} words={between} />
      {obstacle === null ? null : (
        <div className={styles.group}>
          <p className={styles.text}>{say.obstacles[obstacle.code](before, obstacle.tickets)}</p>
          {isTie ? (
            <Button
              className={styles.start}
              onClick={() => {
                to('rule', before);
              }}
            >
              {say.toRule}
            </Button>
          ) : null}
        </div>
      )}
      {obstacle !== null ? null : does === 'nothing' ? (
        <p className={styles.text}>{say.nothing(round)}</p>
      ) : (
        <>
          <NameField words={between} by={by} setBy={setBy} error={tried ? nameFault : null} />
          <Submit text={say.submit(round, sheetIsThere)} busy={busy} words={between} submit={submit} />
        </>
      )}
      <div className={styles.group}>
        <p className={styles.quiet}>{entering.placesStayEmpty ? say.placesStayEmpty : say.howSubstitutes}</p>
        <Button
          className={styles.start}
          size="small"
          onClick={() => {
            to('person', round);
          }}
        >
          {say.toWithdraw}
        </Button>
      </div>
    </>
  );
}
