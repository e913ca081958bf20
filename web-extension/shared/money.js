// @ts-check

/**
 * An amount as people of a language write it, with the currency's code.
 *
 * @param {{ minorUnits: number, currency: string }} money `minorUnits` are cents for EUR, whole yen for JPY
 * @param {string} language BCP 47
 * @returns {string} such as `870,00 FRF`
 */
export function formatMoney({ minorUnits, currency }, language) {
  const format = new Intl.NumberFormat(language, {
    style: 'currency', currency, currencyDisplay: 'code',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const text = String(minorUnits).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const decimal = /** @type {`${number}`} */ (digits ? `${whole}.${text.slice(-digits)}` : whole);
  return format.format(decimal);
}
