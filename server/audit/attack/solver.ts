import loadHighs, { type Highs, type ModelData } from 'highs';
import type { IntegerProgram } from './integer-program.ts';

/** Longest that one program may take. */
const SECONDS = 20;

/** Solves integer programs with HiGHS (branch and cut), compiled to WebAssembly. Blocks while it solves. */
export class Solver {
  readonly #highs: Highs;
  /** Programs solved so far. */
  solved = 0;

  private constructor(highs: Highs) {
    this.#highs = highs;
  }

  static async load(): Promise<Solver> {
    return new Solver(await loadHighs());
  }

  /**
   * Values that meet every condition; 'impossible' where there are none, 'undecided' where time ran out first.
   * The solver computes in floating point: the caller checks the values in whole numbers.
   */
  solve(program: IntegerProgram): number[] | 'impossible' | 'undecided' {
    this.solved += 1;
    const { modelStatus } = this.#highs.constants;
    return this.#highs.withModel(this.#modelOf(program), (model) => {
      model.options.set({ output_flag: false, time_limit: SECONDS });
      const status = model.run().modelStatus;
      if (status === modelStatus.infeasible) return 'impossible';
      if (status !== modelStatus.optimal) return 'undecided';
      return [...model.getSolution().colValue].map(Math.round);
    });
  }

  #modelOf(program: IntegerProgram): ModelData {
    const numCols = program.upper.length;
    const numRows = program.rowLower.length;
    return {
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      colUpper: Float64Array.from(program.upper),
      rowLower: Float64Array.from(program.rowLower),
      rowUpper: Float64Array.from(program.rowUpper),
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: Int32Array.from(program.starts),
        indices: Int32Array.from(program.indices),
        values: Float64Array.from(program.values),
      },
      integrality: new Int32Array(numCols).fill(this.#highs.constants.variableType.integer),
    };
  }
}
