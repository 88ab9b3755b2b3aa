/*
 * Work of a page's own, alone with the workbook.
 */
import { openDesk, type Desk } from './desk';

function deskOverNothing(): Desk {
  return openDesk({
    engine: () => {
      throw new Error('the engine is not asked');
    },
    select: () => Promise.resolve(),
    stop: () => undefined,
  });
}

test('while a page is alone with the workbook nothing else is begun, and a stop is heard', async () => {
  const desk = deskOverNothing();
  const answer = desk.alone(async () => {
    expect(desk.state().busy).not.toBeNull();
    expect(await desk.alone(() => Promise.resolve('second'))).toBeNull();
    desk.stop();
    return desk.state().busy?.stopping;
  });
  expect(await answer).toBe(true);
  expect(desk.state()).toMatchObject({ busy: null, ended: null });
});

test('what failed alone is told by its code', async () => {
  const desk = deskOverNothing();
  const failure = Object.assign(new Error('张三'), { code: 'GeneralException' });
  expect(await desk.alone(() => Promise.reject(failure))).toBeNull();
  expect(desk.state().ended).toEqual({ kind: 'failed', code: 'GeneralException', while: 'reading' });
});
