using System.Globalization;
using System.Text.RegularExpressions;

namespace Oskemen.Education.Domain.Indicators;

/// <summary>
/// Computes the formulas of the catalogue: <c>+ − * /</c>, brackets, numbers with a decimal point, figures by their names
/// (<c>ent.base.2016</c>) and functions in capitals with at most one argument (<c>COUNT(ent.top10.list)</c>). Source of the
/// language: the formulas of the 2016 report's figures.
/// </summary>
public sealed partial class Formula
{
    private readonly string _text;
    private readonly FormulaContext _context;
    private int _at;
    private FormulaFinding? _finding;

    private Formula(string text, FormulaContext context) => (_text, _context) = (text, context);

    /// <summary>The number that a formula comes to; never throws.</summary>
    public static FormulaResult Evaluate(string text, FormulaContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var formula = new Formula(text, context);
        try
        {
            var number = formula.Sum();
            if (formula._finding is null && formula.Peek() != '\0')
            {
                formula.Refuse(FormulaProblem.Unreadable, text[formula._at..]);
            }

            return formula._finding is { } finding ? new FormulaResult(null, finding) : new FormulaResult(number);
        }
        catch (OverflowException)
        {
            return FormulaResult.No(FormulaProblem.Unreadable, text);
        }
    }

    /// <summary>The figures that a formula names, each once, in its order.</summary>
    public static IReadOnlyList<string> NamesIn(string text) => [.. FigureName().Matches(text).Select(match => match.Value).Distinct()];

    private decimal Sum()
    {
        var sum = Product();
        while (Peek() is '+' or '-' && _finding is null)
        {
            sum += _text[_at++] == '+' ? Product() : -Product();
        }

        return sum;
    }

    private decimal Product()
    {
        var product = Term();
        while (Peek() is '*' or '/' && _finding is null)
        {
            var (isDivision, start) = (_text[_at++] == '/', _at);
            var next = Term();
            if (isDivision && next == 0)
            {
                return Refuse(FormulaProblem.DivisionByZero, _text[start.._at].Trim());
            }

            product = isDivision ? product / next : product * next;
        }

        return product;
    }

    private decimal Term()
    {
        switch (Peek())
        {
            case '(':
                _at++;
                var inner = Sum();
                return Close() ? inner : 0;
            case '-':
                _at++;
                return -Term();
            case var digit when char.IsAsciiDigit(digit):
                var number = Word();
                return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : Refuse(FormulaProblem.Unreadable, number);
            case var letter when char.IsAsciiLetterUpper(letter):
                return Call();
            case var letter when char.IsAsciiLetterLower(letter):
                return Take(_context.Figure(Word()));
            default:
                return Refuse(FormulaProblem.Unreadable, _text[_at..]);
        }
    }

    private decimal Call()
    {
        var name = Word();
        if (Peek() != '(')
        {
            return Refuse(FormulaProblem.Unreadable, name);
        }

        _at++;
        var argument = Peek() == ')' ? null : Word();
        return Close() ? Take(_context.Function(name, argument)) : 0;
    }

    private bool Close()
    {
        if (Peek() != ')')
        {
            Refuse(FormulaProblem.Unreadable, _text[_at..]);
            return false;
        }

        _at++;
        return true;
    }

    private string Word()
    {
        Peek();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '.' or '_' or '\''))
        {
            _at++;
        }

        return _text[start.._at].Trim('\'');
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private decimal Take(FormulaResult result) => result.Finding is { } finding ? Refuse(finding.Problem, finding.Name) : result.Number ?? 0;

    private decimal Refuse(FormulaProblem problem, string name)
    {
        _finding ??= new FormulaFinding(problem, name);
        return 0;
    }

    [GeneratedRegex(@"(?<![\w'.])[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex FigureName();
}
