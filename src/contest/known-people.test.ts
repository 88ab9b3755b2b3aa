import { bing, codes, ding, found, identify, marks, people, rosterRows } from './identify.fixture';

describe('by ticket', () => {
  test('people are who the ticket says, and print as the roster spells them', () => {
    const workbook = {
      roster: rosterRows({ ...bing, unit: '甲安（集团）' }),
      preliminary: [{ ticket: 'A5', name: '张丙', unit: '甲安(集团)', ...marks }],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安（集团） scored']);
    expect(found(workbook)).toEqual([]);
  });

  test('spaces, width and case do not make another ticket, and what was read is reported', () => {
    const workbook = { roster: rosterRows(bing), preliminary: [{ ticket: ' ａ5', ...marks }] };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
    expect(found(workbook)).toEqual([
      { code: 'value-normalised', cell: 'A2', ticket: 'A5', facts: { written: ' ａ5', read: 'A5' } },
    ]);
  });

  test('two people of one name are two people', () => {
    const workbook = {
      roster: rosterRows(bing, { ...bing, ticket: 'A7' }),
      preliminary: [
        { ticket: 'A7', ...marks },
        { ticket: 'A5', ...marks },
      ],
    };
    expect(people(workbook)).toEqual(['A7 张丙 甲安 scored', 'A5 张丙 甲安 scored']);
    expect(codes(workbook)).toEqual([]);
  });

  test('another name on the score sheet is a warning, and the roster counts', () => {
    const workbook = { roster: rosterRows(bing), preliminary: [{ ...bing, name: '张炳', ...marks }] };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
    expect(found(workbook)).toEqual([
      { code: 'name-mismatch', cell: 'B2', ticket: 'A5', facts: { written: '张炳', roster: '张丙' } },
    ]);
  });

  test('a name in other spaces or dots is the same name', () => {
    const workbook = {
      roster: rosterRows({ ...bing, name: '阿试别克·买试提' }),
      preliminary: [{ ...bing, name: '阿试别克•买试提', ...marks }],
    };
    expect(codes(workbook)).toEqual(['value-normalised']);
  });

  test('another unit on the score sheet is a warning, and the roster counts', () => {
    const workbook = { roster: rosterRows(bing), preliminary: [{ ...bing, unit: '乙盾', ...marks }] };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
    expect(found(workbook)).toEqual([
      { code: 'unit-name-variant', cell: 'C2', ticket: 'A5', facts: { written: '乙盾', counted: '甲安' } },
    ]);
  });

  test('someone who is not on the roster ranks with the name and unit of the score sheet', () => {
    const workbook = { roster: rosterRows(bing), preliminary: [{ ...ding, ...marks }] };
    expect(people(workbook)).toEqual(['A6 李丁 乙盾 scored']);
    expect(found(workbook)).toEqual([
      { code: 'contestant-unknown', cell: 'A2', ticket: 'A6', facts: { name: '李丁' } },
    ]);
  });

  test('without a roster nobody is unknown', () => {
    expect(codes({ preliminary: [{ ...ding, ...marks }] })).toEqual([]);
  });

  test('two roster people with one ticket are told apart by the name on the row', () => {
    const workbook = {
      roster: rosterRows(bing, { ...ding, ticket: 'A5' }),
      preliminary: [{ ...ding, ticket: 'A5', ...marks }],
    };
    expect(people(workbook)).toEqual(['A5 李丁 乙盾 scored']);
    expect(codes(workbook)).toEqual([]);
  });

  test('a ticket given on the score sheet alone finds the roster row that has none', () => {
    const workbook = {
      roster: rosterRows({ ...bing, ticket: '', unit: '甲安（集团）' }),
      preliminary: [{ ...bing, unit: '甲安(集团)', ...marks }],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安（集团） scored']);
    expect(codes(workbook)).toEqual([]);
  });
});

describe('by name and unit', () => {
  const noTicket = { ticket: '', name: '张丙', unit: '甲安', ...marks };

  test('a row without a ticket is the one roster person of that name and unit', () => {
    const workbook = { roster: rosterRows(bing, ding), preliminary: [noTicket] };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
    expect(codes(workbook)).toEqual([]);
  });

  test('and nobody where the roster has two of them: the row is held back', () => {
    const workbook = { roster: rosterRows(bing, { ...bing, ticket: 'A7' }), preliminary: [noTicket] };
    expect(people(workbook)).toEqual(['? 张丙 甲安 missing unidentified']);
    expect(found(workbook)).toEqual([
      { code: 'ticket-missing', cell: 'A2', ticket: null, facts: { name: '张丙' } },
    ]);
  });

  test('a name alone is not enough: the unit must fit', () => {
    const workbook = { roster: rosterRows(bing), preliminary: [{ ...noTicket, unit: '乙盾' }] };
    expect(people(workbook)).toEqual(['? 张丙 乙盾 scored']);
    expect(codes(workbook)).toEqual(['contestant-unknown']);
  });

  test('the ticket that another round gives to that name and unit is theirs', () => {
    const workbook = { preliminary: [noTicket], semifinal: [{ ...bing, ...marks }] };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
  });

  test('also where the roster knows them without a ticket', () => {
    const workbook = {
      roster: rosterRows({ ...bing, ticket: '' }),
      preliminary: [noTicket],
      semifinal: [{ ...bing, ...marks }],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
    expect(codes(workbook)).toEqual([]);
  });

  test('someone who stands on the roster twice is still one person', () => {
    expect(people({ roster: rosterRows(bing, bing), preliminary: [noTicket] })).toEqual([
      'A5 张丙 甲安 scored',
    ]);
  });

  test('but not where other rounds give two tickets to them', () => {
    const workbook = {
      preliminary: [noTicket],
      semifinal: [{ ...bing, ...marks }],
      final: [{ ...bing, ticket: 'A7', ...marks }],
    };
    expect(people(workbook)).toEqual(['? 张丙 甲安 missing unidentified']);
  });

  test('two rows of one name and unit that nobody knows are both held back', () => {
    const workbook = { preliminary: [noTicket, { ...noTicket, theory: 70 }] };
    expect(people(workbook)).toEqual([
      '? 张丙 甲安 missing unidentified',
      '? 张丙 甲安 missing unidentified',
    ]);
    expect(codes(workbook)).toEqual(['ticket-missing', 'ticket-missing']);
  });

  test('a row with neither ticket nor name is held back', () => {
    expect(people({ preliminary: [{ unit: '甲安', ...marks }] })).toEqual(['?  甲安 missing unidentified']);
  });

  test('one person without any ticket is one person in every spelling of the unit and in every round', () => {
    const workbook = {
      preliminary: [{ ...noTicket, unit: '甲安（集团）' }],
      semifinal: [{ ...noTicket, unit: '甲安(集团)' }],
    };
    const { preliminary, semifinal } = identify(workbook);
    expect(preliminary?.entries[0]?.contestant.key).toBe(semifinal?.entries[0]?.contestant.key);
  });

  test('one person without any ticket on two rows is repeated, in whatever spelling of the unit', () => {
    const workbook = {
      roster: rosterRows({ ...bing, ticket: '', unit: '甲安（集团）' }),
      preliminary: [
        { ...noTicket, unit: '甲安（集团）' },
        { ...noTicket, unit: '甲安(集团)', theory: 70 },
      ],
    };
    expect(people(workbook)).toEqual(['? 张丙 甲安（集团） missing repeated']);
  });
});
