import fc from 'fast-check';

// Generated input is the same in every run, so that a change is judged and not the draw of the day.
// TORCH_TEST_SEED=N draws another: CONTRIBUTING.md says when.
fc.configureGlobal({ seed: Number(process.env.TORCH_TEST_SEED ?? 2025) });
