using System.Globalization;
using NewsSearch.Service.Errors;

namespace NewsSearch.Service.Mapping;

/// <summary>Gathers all that is wrong with one request, so that its caller learns everything at once.</summary>
internal sealed class RequestViolations
{
    private readonly List<RequestViolation> _violations = [];

    /// <summary>Adds a violation.</summary>
    /// <param name="field">The path of the field.</param>
    /// <param name="description">A sentence that says what was found and what is allowed.</param>
    /// <param name="reason">The reason of the reply.</param>
    public void Add(string field, string description, string reason = ErrorReasons.InvalidField) =>
        _violations.Add(new RequestViolation(field, description, reason));

    /// <summary>Reads a number where 0 means the default.</summary>
    /// <returns>The number, or the default if it is 0 or out of range.</returns>
    public int NumberOrDefault(string field, int value, int defaultValue, int least, int most)
    {
        if (value == 0)
        {
            return defaultValue;
        }

        if (value < least || value > most)
        {
            Add(field, string.Create(CultureInfo.InvariantCulture, $"{value} is out of range; it must be from {least} to {most}, or 0 for {defaultValue}."));
            return defaultValue;
        }

        return value;
    }

    /// <summary>Reads a salience.</summary>
    /// <returns>The salience, or 0 if it is not from 0 to 1.</returns>
    public double SalienceOrZero(string field, double value)
    {
        if (value is >= 0 and <= 1)
        {
            return value;
        }

        Add(field, string.Create(CultureInfo.InvariantCulture, $"{value} is no salience; it must be from 0 to 1."));
        return 0;
    }

    /// <summary>Ends the reading of the request.</summary>
    /// <exception cref="InvalidRequestException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (_violations.Count > 0)
        {
            throw new InvalidRequestException(_violations);
        }
    }
}
