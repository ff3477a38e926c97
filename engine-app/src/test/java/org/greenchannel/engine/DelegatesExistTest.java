package org.greenchannel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.processes.AgreeCancellation;
import org.greenchannel.processes.AskInformation;
import org.greenchannel.processes.AskReceiver;
import org.greenchannel.processes.CloseReferral;
import org.greenchannel.processes.ConsultRemotely;
import org.greenchannel.processes.DeliverMedicine;
import org.greenchannel.processes.EndFamilyDoctorContract;
import org.greenchannel.processes.FileCrossRegion;
import org.greenchannel.processes.FollowUpPatient;
import org.greenchannel.processes.FulfilPrescription;
import org.greenchannel.processes.OrderExamination;
import org.greenchannel.processes.PrescribeOnline;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.processes.RunDeadlines;
import org.greenchannel.processes.SeekAdvice;
import org.greenchannel.processes.SettleClaim;
import org.greenchannel.processes.SignFamilyDoctorContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every bean that a model names exists, as a delegate. The models' own tests mock them. */
@HouseTest
class DelegatesExistTest {

  @Autowired private ApplicationContext house;

  @Test
  void every_bean_that_a_model_names_is_a_delegate_of_the_house() {
    List<String> missing = beans().filter(name -> !isDelegate(name)).toList();
    assertThat(missing).isEmpty();
    assertThat(isDelegate("noSuchStep")).isFalse();
  }

  private boolean isDelegate(String name) {
    return house.containsBean(name) && house.getBean(name) instanceof JavaDelegate;
  }

  private static Stream<String> beans() {
    return Stream.of(
            ReferUp.Beans.class, ReferDown.Beans.class, ConsultRemotely.Beans.class,
            SeekAdvice.Beans.class, OrderExamination.Beans.class, AskReceiver.Beans.class,
            AskInformation.Beans.class, AgreeCancellation.Beans.class, CloseReferral.Beans.class,
            FollowUpPatient.Beans.class, RunDeadlines.Beans.class, FileCrossRegion.Beans.class,
            SignFamilyDoctorContract.Beans.class, EndFamilyDoctorContract.Beans.class, PrescribeOnline.Beans.class,
            FulfilPrescription.Beans.class, DeliverMedicine.Beans.class, SettleClaim.Beans.class)
        .flatMap(keys -> Arrays.stream(keys.getFields()))
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
