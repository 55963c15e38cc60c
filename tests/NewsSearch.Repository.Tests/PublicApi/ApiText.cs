using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsSearch.Repository.Tests.PublicApi;

/// <summary>What other projects may use of an assembly, as text: a block per type, a line per member, in a fixed order.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Renders the public types of an assembly that stand in some namespace or below it.</summary>
    public static string Of(Assembly assembly, string root) => string.Join('\n', assembly.GetExportedTypes()
        .Where(type => type.Namespace == root || type.Namespace?.StartsWith($"{root}.", StringComparison.Ordinal) == true)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(Of));

    /// <summary>Renders a type.</summary>
    public static string Of(Type type)
    {
        var lines = new List<string> { $"{type.Namespace}: {Declaration(type)}" };
        lines.AddRange(type.IsEnum
            ? Enum.GetNames(type).Select(name => $"    {name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
            : Members(type).Order(StringComparer.Ordinal).Select(member => $"    {member}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Declaration(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : $"{(IsRecord(type) ? "record " : "")}{(type.IsValueType ? "struct" : "class")}";
        var modifier = type.IsInterface || type.IsValueType ? "" : type.IsAbstract && type.IsSealed ? "static " : type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "";
        var bases = new List<Type>();
        if (type.IsClass && type.BaseType is { } parent && parent != typeof(object))
        {
            bases.Add(parent);
        }

        if (!type.IsEnum)
        {
            var inherited = type.BaseType?.GetInterfaces() ?? [];
            bases.AddRange(type.GetInterfaces().Except(inherited).Where(contract => !IsOwnEquality(type, contract)).OrderBy(contract => contract.Name, StringComparer.Ordinal));
        }

        var suffix = bases.Count == 0 ? "" : $" : {string.Join(", ", bases.Select(TypeNames.Of))}";
        return $"{modifier}{kind} {TypeNames.Of(type)}{suffix}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible).Where(constructor => !IsSynthesized(type, constructor)))
        {
            yield return $"{Access(constructor)}{type.Name.Split('`')[0]}({Parameters(constructor)})";
        }

        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
        {
            yield return $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeNames.Of(field)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}";
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract"))
        {
            yield return Property(property);
        }

        foreach (var method in type.GetMethods(Declared).Where(IsVisible).Where(method => !method.IsSpecialName && !IsSynthesized(type, method)))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
            yield return $"{Access(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)})";
        }

        foreach (var raised in type.GetEvents(Declared).Where(raised => IsVisible(raised.AddMethod!)))
        {
            yield return $"{Access(raised.AddMethod!)}event {TypeNames.Of(raised.EventHandlerType!)} {raised.Name}";
        }
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsVisible(get))
        {
            accessors.Add("get;");
        }

        if (property.SetMethod is { } set && IsVisible(set))
        {
            var isInit = set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            accessors.Add(isInit ? "init;" : "set;");
        }

        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]";
        return $"{Access(property.GetAccessors(nonPublic: true)[0])}{required}{TypeNames.Of(property)} {name} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{passing}{TypeNames.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool value => value ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Access(MethodBase method) => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && method.DeclaringType!.IsClass ? "abstract " : method is { IsVirtual: true, IsFinal: false } && method.DeclaringType!.IsClass && !IsOverride(method) ? "virtual " : IsOverride(method) ? "override " : "");

    private static bool IsOverride(MethodBase method) => method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() != info;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is { } method && method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsOwnEquality(Type type, Type contract) =>
        IsRecord(type) && contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>) && contract.GetGenericArguments()[0] == type;

    // What the compiler adds to a record: copying, comparing, printing, taking apart.
    private static bool IsSynthesized(Type type, MethodBase method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || (IsRecord(type) && (method.Name is "<Clone>$" or "Deconstruct"
            || (method is ConstructorInfo && method.GetParameters() is [{ } only] && only.ParameterType == type)));
}
