import { openNoticeBoard, type Notice } from './notice';

const notice: Notice = {
  ending: { kind: 'checked', problems: { error: 1, warning: 2, info: 3 } },
  at: new Date('2024-07-01T01:00:00Z'),
};

function newStore(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

function heardBy(board: ReturnType<typeof openNoticeBoard>): Promise<Notice> {
  return new Promise((resolve) => {
    const stop = board.listen((one) => {
      stop();
      resolve(one);
    });
  });
}

test('a pane that is open hears the notice of the ribbon', async () => {
  const store = newStore();
  const heard = heardBy(openNoticeBoard('a.', () => store));
  openNoticeBoard('a.', () => store).post(notice);
  await expect(heard).resolves.toEqual(notice);
});

test('a pane that opens later finds the last notice, but not that of another workbook', () => {
  const store = newStore();
  openNoticeBoard('a.', () => store).post(notice);
  expect(openNoticeBoard('a.', () => store).last()).toEqual(notice);
  expect(openNoticeBoard('b.', () => store).last()).toBeNull();
});

test('where storage is forbidden, an open pane still hears and nothing fails', async () => {
  const forbidden = (): never => {
    throw new Error('SecurityError');
  };
  const board = openNoticeBoard('c.', forbidden);
  const heard = heardBy(board);
  board.post(notice);
  await expect(heard).resolves.toEqual(notice);
  expect(board.last()).toBeNull();
});

test('a broken record is no notice', () => {
  for (const text of ['', '{', '7', '{"ending":{"kind":"checked"},"at":"2024"}', '{"ending":null,"at":1}']) {
    expect(
      openNoticeBoard('d.', () => ({ getItem: () => text, setItem: () => undefined })).last(),
    ).toBeNull();
  }
});
