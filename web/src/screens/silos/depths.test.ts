import { printDepth, readDepth } from './depths';

describe('a figure beneath silos in the address', () => {
  it('comes back as it was written', () => {
    expect(readDepth(printDepth('conflict', 0, '3', '5'))).toEqual({
      figure: 'conflict',
      trouble: '0',
      fromDepartment: '3',
      toDepartment: '5',
    });
  });

  it('is nothing where it names no figure, or not all of it', () => {
    expect(readDepth('luck.1')).toBeUndefined();
    expect(readDepth('conflict.0.3')).toBeUndefined();
    expect(readDepth(undefined)).toBeUndefined();
  });
});
