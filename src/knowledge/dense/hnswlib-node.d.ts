/** An optional dependency: what is built must not need it, as it is left out where there is no C++ compiler. */
declare module 'hnswlib-node';
