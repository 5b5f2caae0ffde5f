/* The pen of a canvas. */

/**
 * Return what draws on *canvas*; there is always one, for nobody asks the same canvas for another kind.
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2DSettings} [settings]
 */
const penOf = (canvas, settings) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", settings));

export { penOf };
