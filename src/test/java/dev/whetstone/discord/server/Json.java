package dev.whetstone.discord.server;

import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Short words for JSON. */
final class Json {

    private Json() {}

    static DataObject object() {
        return DataObject.empty();
    }

    static DataArray array(Object... values) {
        return DataArray.fromCollection(List.of(values));
    }

    static DataArray array(Collection<?> values) {
        return DataArray.fromCollection(values);
    }

    static DataArray list(DataObject object, String key) {
        return object.optArray(key).orElseGet(DataArray::empty);
    }

    static List<DataObject> objects(DataObject object, String key) {
        return list(object, key).stream(DataArray::getObject).toList();
    }

    static DataObject copy(DataObject object) {
        return DataObject.fromJson(object.toString());
    }
}
