import com.helger.io.resource.FileSystemResource;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.Locale;

/** Validates CII files by XSD and Schematron. Prints a line for each fault, and one for each file. */
class ValidateCopies {
  public static void main(String[] files) {
    var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
    EN16931Validation.initEN16931(registry);
    var rules = registry.getOfID(EN16931Validation.VID_CII_1316);
    for (var file : files) {
      var source = ValidationSourceXML.create(new FileSystemResource(file));
      var results =
          ValidationExecutionManager.executeValidation(
              IValidityDeterminator.createDefault(), rules, source, Locale.US);
      results.forEachFlattened(fault -> System.out.println(file + "\t" + fault.getAsStringLocaleIndepdent()));
      System.out.println(file + "\t" + (results.containsNoFailure() ? "valid" : "invalid"));
    }
  }
}
