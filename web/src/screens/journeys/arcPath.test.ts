import { arrowHead, levelPath } from './arcPath';

describe('an arc of the map', () => {
  it('is level at each of its points', () => {
    expect(
      levelPath([
        [0, 0],
        [40, 20],
        [80, 20],
      ]),
    ).toBe('M 0 0 C 20 0 20 20 40 20 L 80 20');
  });

  it('points the way it goes', () => {
    expect(
      arrowHead(
        [
          [0, 0],
          [40, 20],
        ],
        10,
      ),
    ).toMatch(/^M 40 20 L 30 /);
    expect(
      arrowHead(
        [
          [40, 0],
          [0, 20],
        ],
        10,
      ),
    ).toMatch(/^M 0 20 L 10 /);
  });
});
