package org.concilier.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Short lists of names, one a line; no name has a line break. A row that an outer join leaves out is null. */
@Converter
public class Lines implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> names) {
        return names == null ? null : String.join("\n", names);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines == null ? null : lines.lines().toList();
    }
}
